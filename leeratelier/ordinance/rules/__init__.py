"""The legal core: reading, checking and comparing an ordinance. Plain Python, usable without the web application."""
