"""The squared error of each sample, written as CSV, by one library: samples.py LIBRARY PREDS LABELS OUTPUT."""
import sys

library, preds, labels, output = sys.argv[1:]

if library == 'polars':
    import polars

    both = polars.concat([polars.scan_csv(preds), polars.scan_csv(labels)], how='horizontal')
    loss = (polars.col('p') - polars.col('y')) ** 2
    both = both.with_columns(loss=loss).with_row_index('sample', offset=1).collect()
    both.write_csv(output)
    print(both['loss'].mean())
elif library == 'pandas':
    import pandas

    both = pandas.concat([pandas.read_csv(preds), pandas.read_csv(labels)], axis=1)
    both['loss'] = (both.iloc[:, 0] - both.iloc[:, 1]) ** 2
    both.index += 1
    both.to_csv(output, index_label='sample')
    print(both['loss'].mean())
