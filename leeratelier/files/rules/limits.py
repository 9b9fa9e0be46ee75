"""How much a document may ask of the program, and why."""

from __future__ import annotations

MB = 1024 * 1024

FILE_BYTES = 20 * MB
"""A long ordinance with its notes is under 2 MB; scans and photographs make up the rest."""

TEXT_CHARACTERS = 5_000_000
"""Some 1,500 full pages: no regulation comes near it, and the check still answers within seconds."""

LINES = 200_000
"""Each line is an object in the web process; 5 million characters in lines of 25."""

PDF_PAGES = 500
"""Reading goes at some 300 pages a second; a bundle of council papers is seldom longer."""

ZIP_MEMBERS = 5_000
"""A text document has some twenty parts and one for every picture."""

ZIP_TOTAL_BYTES = 200 * MB
"""All parts unpacked, pictures included. Known from the list of contents, before anything is unpacked."""

ZIP_PART_BYTES = 60 * MB
"""One part that is really unpacked and parsed: in memory it takes about five times as much."""

ZIP_RATIO = 250
"""A part may not unpack to more than this many times its size: the XML of a text shrinks some tens of times at most."""

ZIP_RATIO_FROM_BYTES = 1 * MB
"""Below this size the ratio says nothing: a page of spaces shrinks a thousand times."""

IN_PROCESS_BYTES = 512 * 1024
"""Plain text up to this size is only decoded, which needs no child process."""

MEMORY_BYTES = 1024 * MB
CPU_SECONDS = 20
WALL_SECONDS = 30
ANSWER_BYTES = 80 * MB
"""What a child may say: the characters above in at most four bytes, and the brackets around them."""

AT_ONCE = 2
"""Children of one web process at the same time; the others wait a moment, so that pages keep their processors."""

WAIT_SECONDS = 10
