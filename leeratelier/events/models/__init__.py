"""What is kept of a leeratelier."""

from leeratelier.events.models.event import Event, EventQuerySet, EventRole, Moment, Round
from leeratelier.events.models.registration import Registration, RegistrationQuerySet

__all__ = ["Event", "EventQuerySet", "EventRole", "Moment", "Registration", "RegistrationQuerySet", "Round"]
