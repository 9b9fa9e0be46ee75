"""Doors for other apps: write down a deed, give a person their data, erase a person."""

from __future__ import annotations

from leeratelier.privacy.erasure import Erased, MayNotErase, erase
from leeratelier.privacy.export import data_of
from leeratelier.privacy.log import UnknownDeed, record

__all__ = ["Erased", "MayNotErase", "UnknownDeed", "data_of", "erase", "record"]
