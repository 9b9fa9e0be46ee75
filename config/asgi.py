"""One ASGI application: Django behind a WSGI bridge in a fixed thread pool, live routes beside it.

Django's own ASGI handler opens a database connection per request and buffers streams (docs/decisions/0002); the
bridge keeps one connection a thread. Live work (WebSocket, server-sent events) gets its route in `LIVE`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, cast

from a2wsgi import WSGIMiddleware

from config.wsgi import application as django_application

THREADS = 4

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LIVE: dict[str, App] = {}
_pages = cast(App, WSGIMiddleware(cast(Any, django_application), workers=THREADS))


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif live := LIVE.get(scope["path"]):
        await live(scope, receive, send)
    elif scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 4404})
    else:
        await _pages(scope, receive, send)


async def _lifespan(receive: Receive, send: Send) -> None:
    while (await receive())["type"] == "lifespan.startup":
        await send({"type": "lifespan.startup.complete"})
    await send({"type": "lifespan.shutdown.complete"})
