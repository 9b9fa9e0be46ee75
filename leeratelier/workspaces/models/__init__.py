"""A municipality's dossier: how far it is, which dates it works towards, what comes next, and its guests."""

from leeratelier.workspaces.models.choices import ChoiceAnswer as ChoiceAnswer
from leeratelier.workspaces.models.dossier import Door as Door
from leeratelier.workspaces.models.dossier import KeyDate as KeyDate
from leeratelier.workspaces.models.dossier import Size as Size
from leeratelier.workspaces.models.dossier import StepState as StepState
from leeratelier.workspaces.models.dossier import Workspace as Workspace
from leeratelier.workspaces.models.guests import Guest as Guest
from leeratelier.workspaces.models.planning import CouncilDate as CouncilDate
from leeratelier.workspaces.models.planning import PlanSettings as PlanSettings
from leeratelier.workspaces.models.tasks import NextStep as NextStep
