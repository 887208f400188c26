"""The mean squared error of two CSV files, by one library: mse.py LIBRARY PREDS LABELS [THREADS], the last for DuckDB."""
import sys

library, preds, labels, *threads = sys.argv[1:]

if library == 'polars':
    import polars

    both = polars.concat([polars.scan_csv(preds), polars.scan_csv(labels)], how='horizontal')
    error = polars.col('p') - polars.col('y')
    print(both.select((error**2).mean()).collect().item())
elif library == 'pyarrow':
    import pyarrow.compute as compute
    from pyarrow import csv

    p, y = (csv.read_csv(name).column(0) for name in (preds, labels))
    error = compute.subtract(p, y)
    print(compute.mean(compute.multiply(error, error)).as_py())
elif library == 'duckdb':
    import duckdb

    duckdb.sql(f'SET threads = {threads[0]}')
    query = f"SELECT avg((p - y) * (p - y)) FROM '{preds}' POSITIONAL JOIN '{labels}'"
    print(duckdb.sql(query).fetchall()[0][0])
elif library == 'pandas':
    import numpy
    import pandas

    p, y = (pandas.read_csv(name, engine='c').to_numpy()[:, 0] for name in (preds, labels))
    print(numpy.mean((p - y) ** 2))
