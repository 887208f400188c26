"""The mean squared error of the records of an NDJSON file by polars: ndjson.py FILE."""
import sys

import polars

error = polars.col('pred') - polars.col('label')
print(polars.scan_ndjson(sys.argv[1]).select((error**2).mean()).collect().item())
