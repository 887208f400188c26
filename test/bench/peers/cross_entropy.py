"""The cross-entropy of a table of probabilities and class indices, by one library: cross_entropy.py LIBRARY PROBS LABELS."""
import sys

library, probs, labels = sys.argv[1:]

if library == 'polars':
    import numpy
    import polars

    p = polars.read_csv(probs, has_header=False).to_numpy()
    y = polars.read_csv(labels, has_header=False).to_numpy()[:, 0]
    print(numpy.mean(-numpy.log(p[numpy.arange(len(y)), y])))
elif library == 'sklearn':
    import pandas
    from sklearn.metrics import log_loss

    print(log_loss(pandas.read_csv(labels, header=None)[0], pandas.read_csv(probs, header=None).to_numpy()))
