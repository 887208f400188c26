"""Runs a program, and writes its seconds, its CPU seconds and its peak memory in MiB to descriptor 3: measure.py PROGRAM WORDS."""
import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, 3)])
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start
# macOS counts bytes, Linux and the BSDs KiB.
peak = usage.ru_maxrss / (2**20 if sys.platform == 'darwin' else 2**10)
os.write(3, f'{seconds} {usage.ru_utime + usage.ru_stime} {peak}'.encode())
sys.exit(os.waitstatus_to_exitcode(status))
