"""What is measured, how, and against which aims: `make bench`, or `python -m bench --json FILE`."""
