"""The settings that LibreOffice is started with: a fresh profile for each run, in which nothing is fetched, run or updated.

A document of ours refers to nothing outside but by hyperlinks; this is for the case that LibreOffice thinks otherwise. A setting that
a version does not know is ignored by it.
"""

from pathlib import Path
from xml.sax.saxutils import quoteattr

_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_NETWORK = "/org.openoffice.Inet/Settings"
_NOWHERE = ("127.0.0.1", 9)
"""The port "discard", where nobody answers: the proxy for everything."""
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    (_SECURITY, "MacroSecurityLevel", 3),
    (_SECURITY, "DisableMacrosExecution", True),
    (_SECURITY, "DisableActiveContent", True),
    (_SECURITY, "BlockUntrustedRefererLinks", True),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", 0),
    ("/org.openoffice.Office.Writer/Content/Update", "Field", False),
    ("/org.openoffice.Office.Common/Save/Document", "LoadPrinter", False),
    ("/org.openoffice.Office.Common/Misc", "FirstRun", False),
    ("/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled", False),
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "nl-NL"),
    (_NETWORK, "ooInetProxyType", 1),
    (_NETWORK, "ooInetHTTPProxyName", _NOWHERE[0]),
    (_NETWORK, "ooInetHTTPProxyPort", _NOWHERE[1]),
    (_NETWORK, "ooInetHTTPSProxyName", _NOWHERE[0]),
    (_NETWORK, "ooInetHTTPSProxyPort", _NOWHERE[1]),
)
_FILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{items}
</oor:items>
"""
_ITEM = '<item oor:path={path}><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'


def write_profile(folder: Path) -> str:
    """Writes the profile into a folder that is not there yet, and gives the option that names it."""
    (folder / "user").mkdir(parents=True)
    items = (_ITEM.format(path=quoteattr(path), name=name, value=str(value).lower() if isinstance(value, bool) else value)
             for path, name, value in _SETTINGS)  # fmt: skip
    (folder / "user" / "registrymodifications.xcu").write_text(_FILE.format(items="\n".join(items)), "utf-8")
    return f"-env:UserInstallation={folder.resolve().as_uri()}"
