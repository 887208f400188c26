"""The mean squared error of two .npy files by NumPy: npy.py PREDS LABELS."""
import sys

import numpy

p, y = (numpy.load(name) for name in sys.argv[1:])
print(numpy.mean((p - y) ** 2))
