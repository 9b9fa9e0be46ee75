"""Doors for other apps. One function is one deed in one transaction, with its line in the log and its mails."""

from leeratelier.municipalities.actions.invitations import (
    AlreadyMember,
    NotOpen,
    accept_invitation,
    find_invitation,
    invite,
    withdraw_invitation,
)
from leeratelier.municipalities.actions.members import (
    LastCoordinator,
    appoint_successor,
    change_role,
    end,
    grant,
    leave,
)
from leeratelier.municipalities.actions.requests import AlreadyDecided, admit, refuse, request_access
from leeratelier.municipalities.actions.theme import set_theme

__all__ = [
    "AlreadyDecided",
    "AlreadyMember",
    "LastCoordinator",
    "NotOpen",
    "accept_invitation",
    "admit",
    "appoint_successor",
    "change_role",
    "end",
    "find_invitation",
    "grant",
    "invite",
    "leave",
    "refuse",
    "request_access",
    "set_theme",
    "withdraw_invitation",
]
