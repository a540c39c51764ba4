"""What can go wrong, as exceptions with an exit code; a problem with one article is a `Diagnostic`, never one of these."""


class BriefingError(Exception):
    """Any failure that ends a command. The message says what, where, and what to do."""

    exit_code = 1


class OptionsError(BriefingError):
    """An option, a command line or a `briefing.toml` that cannot be used as it stands."""

    exit_code = 2


class InputError(BriefingError):
    """No article is left to brief on."""

    exit_code = 3


class CitationError(BriefingError):
    """A statement does not lead to the characters that it claims."""

    exit_code = 4


class RenderError(BriefingError):
    """A document could not be made, because of a template, a font or a missing system library."""

    exit_code = 5


class InvariantError(BriefingError):
    """A promise that the program makes to itself is broken: our bug, to be reported."""

    exit_code = 70
