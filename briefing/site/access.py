"""A request → whether it is answered: method, host name, and who asks; every answer with the headers that keep it to itself.

Loopback is open to whoever works on the machine. Beyond it a request carries a password (HTTP Basic, RFC 7617) or comes
from a reverse proxy that names its user. A page of somebody else's that makes a browser ask for a name of its own which
leads to this server (DNS rebinding) is refused by the name: an address in figures cannot be rebound.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import ipaddress
import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Header = tuple[bytes, bytes]

METHODS = ("GET", "HEAD")
SHORTEST_PASSWORD = 12
"""Characters: a password of fewer is guessed, since nothing here counts attempts."""

_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([^:\[\]\s]+))(?::[0-9]{1,5})?")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: tuple[Header, ...] = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"x-robots-tag", b"noindex, nofollow"),
)


@dataclass(frozen=True)
class Access:
    """Who may ask. Without a password and without a trusted header everybody may: for loopback only."""

    password: str | None = None
    """Asked of every request; None asks for none."""
    trusted_header: str | None = None
    """Name of the header in which a proxy names its user; None trusts none."""
    proxies: tuple[Network, ...] = ()
    """Where such a proxy may ask from."""
    names: frozenset[str] = frozenset()
    """Host names by which the site is reached, in lower case, besides “localhost” and addresses in figures."""


@dataclass(frozen=True)
class Refusal:
    """Why a request is not answered."""

    status: int
    title: str
    message: str
    headers: tuple[tuple[str, str], ...] = ()


def parse_networks(words: Iterable[str]) -> tuple[Network, ...]:
    """The addresses and networks that `words` name, such as “10.0.0.5” and “10.0.0.0/8”. Raises `OptionsError`."""
    found = []
    for word in words:
        try:
            found.append(ipaddress.ip_network(word))
        except ValueError as error:
            message = f"--trust-proxy {word}: is not an address such as 10.0.0.5, or a network such as 10.0.0.0/8"
            raise OptionsError(message) from error
    return tuple(found)


def read_password(path: Path) -> str:
    """The first line of the file at `path`. Raises `OptionsError` where it cannot be read or is empty."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OptionsError(f"{path}: the password cannot be read ({getattr(error, 'strerror', None) or error})") from error
    if not lines or not lines[0]:
        raise OptionsError(f"{path}: its first line holds no password")
    return lines[0]


def decide(host: str, access: Access) -> None:
    """Raises `OptionsError` where a server on `host` would be open to more than this machine."""
    if access.password is not None and len(access.password) < SHORTEST_PASSWORD:
        raise OptionsError(f"the password has fewer than {SHORTEST_PASSWORD} characters: choose a longer one")
    if access.password is not None and access.trusted_header:
        raise OptionsError("a password and --trust-header exclude each other: choose one")
    if access.trusted_header and not access.proxies:
        raise OptionsError("--trust-header needs --trust-proxy: without it anybody could send that header")
    if access.proxies and not access.trusted_header:
        raise OptionsError("--trust-proxy needs --trust-header: the header in which the proxy names its user")
    if is_loopback(host) or access.password is not None or access.trusted_header:
        return
    raise OptionsError(
        f"{host}: others could read the briefings. Set a password in BRIEFING_PASSWORD or --password-file, or name the "
        "header of a reverse proxy with --trust-header and --trust-proxy"
    )


def is_loopback(host: str) -> bool:
    """True where only this machine reaches `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Guard:
    """Lets through to `app` what may be answered, and asks `refuse` for the page of a refusal."""

    def __init__(self, app: ASGIApp, access: Access, refuse: Callable[[Refusal], ASGIApp]) -> None:
        self._app = app
        self._access = access
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                own = [header for header in _HEADERS if header[0] not in given]
                message = {**message, "headers": [*message["headers"], *own]}
            await send(message)

        refusal = judge(scope, self._access)
        await (self._refuse(refusal) if refusal else self._app)(scope, receive, send_guarded)


def judge(scope: Scope, access: Access) -> Refusal | None:
    """Why the request is not answered; None where it is."""
    headers = _read_headers(scope["headers"])
    if scope["method"] not in METHODS:
        return Refusal(405, "Only reading", "This site can be read and nothing else.", (("allow", ", ".join(METHODS)),))
    hosts = headers.get("host", ())
    if len(hosts) != 1 or not _is_own_name(hosts[0], access.names):
        return Refusal(421, "Another site’s name", "This server does not go by that name. Start it with --name to allow it.")
    if access.trusted_header:
        return _judge_proxy(scope, headers, access)
    if access.password is not None and not _has_password(headers.get("authorization", ()), access.password):
        if headers.get("authorization"):
            logger.warning("wrong password from %s", _peer(scope))
        ask = ("www-authenticate", 'Basic realm="briefing", charset="UTF-8"')
        return Refusal(401, "Password needed", "Give any user name and the password of this site.", (ask,))
    return None


def _read_headers(pairs: Iterable[Header]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        key = name.decode("latin-1").lower()
        found[key] = (*found.get(key, ()), value.decode("latin-1"))
    return found


def _is_own_name(host: str, names: frozenset[str]) -> bool:
    """True for an address in figures, “localhost” and the names given, with or without a port."""
    found = _HOST.fullmatch(host.lower())
    if not found:
        return False
    bracketed, name = found.groups()
    try:
        ipaddress.ip_address(bracketed or name)
    except ValueError:
        return not bracketed and name.removesuffix(".") in {"localhost", *names}
    return True


def _judge_proxy(scope: Scope, headers: Mapping[str, tuple[str, ...]], access: Access) -> Refusal | None:
    """A request passes that comes from the proxy itself and names one user, once."""
    peer = _peer(scope)
    users = headers.get((access.trusted_header or "").lower(), ())
    if not any(peer in network for network in access.proxies if peer is not None):
        logger.warning("refused %s: it is not the proxy", peer)
        return Refusal(403, "Not this way", "This site is reached through its proxy only.")
    if len(users) != 1 or not users[0].strip():
        return Refusal(403, "Nobody is signed in", "The proxy does not say who asks. Sign in there first.")
    return None


def _peer(scope: Scope) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that the connection comes from; None where it has none."""
    try:
        address = ipaddress.ip_address(scope["client"][0])
    except (KeyError, TypeError, ValueError):
        return None
    return (address.ipv4_mapped or address) if isinstance(address, ipaddress.IPv6Address) else address


def _has_password(values: tuple[str, ...], password: str) -> bool:
    """True where the one header given holds the password, whatever the user name; compared in constant time."""
    if len(values) != 1:
        return False
    scheme, _, encoded = values[0].partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        _, _, given = base64.b64decode(encoded.strip(), validate=True).partition(b":")
    except (binascii.Error, ValueError):
        return False
    return hmac.compare_digest(given, password.encode())
