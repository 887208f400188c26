"""The mean of the losses in a CSV file, for what a contest wrote rather than printed: written.py FILE."""
import sys

import polars

print(polars.scan_csv(sys.argv[1]).select(polars.col('loss').mean()).collect().item())
