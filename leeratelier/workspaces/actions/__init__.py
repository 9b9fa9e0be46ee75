"""What people do in a dossier. One function is one deed in one transaction; it knows no request."""

from leeratelier.workspaces.actions.choices import answer_choice as answer_choice
from leeratelier.workspaces.actions.choices import answer_with_defaults as answer_with_defaults
from leeratelier.workspaces.actions.choices import set_choice_status as set_choice_status
from leeratelier.workspaces.actions.dossier import choose_door as choose_door
from leeratelier.workspaces.actions.dossier import set_dates as set_dates
from leeratelier.workspaces.actions.dossier import set_step as set_step
from leeratelier.workspaces.actions.guests import ask_guest as ask_guest
from leeratelier.workspaces.actions.guests import end_guest as end_guest
from leeratelier.workspaces.actions.locking import SavedByOther as SavedByOther
from leeratelier.workspaces.actions.planning import add_council_dates as add_council_dates
from leeratelier.workspaces.actions.planning import remove_council_date as remove_council_date
from leeratelier.workspaces.actions.planning import save_plan as save_plan
from leeratelier.workspaces.actions.tasks import add_next_step as add_next_step
from leeratelier.workspaces.actions.tasks import finish_next_step as finish_next_step
from leeratelier.workspaces.actions.tasks import hand_over as hand_over
from leeratelier.workspaces.actions.tasks import throw_task_away as throw_task_away
