"""What comes in. `MunicipalityField` is for other apps too."""

from leeratelier.municipalities.forms.municipality import MunicipalityField, suggestions
from leeratelier.municipalities.forms.people import InvitationForm, NameForm, RoleForm, SuccessorForm, ThemeForm

__all__ = [
    "InvitationForm",
    "MunicipalityField",
    "NameForm",
    "RoleForm",
    "SuccessorForm",
    "ThemeForm",
    "suggestions",
]
