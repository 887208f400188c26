"""
A plug-in of pytest that puts lossctl in the place of scikit-learn's metrics: python -m pytest -p lossctl_metrics.

One Node process answers questions in JSON lines. What stands here is what lies between the two: names of classes become
their numbers, an output of its own is a question of its own. What lossctl does not do is said by Lacking, with its kind.
After a run the counts are printed, and each failure with its kind stands in lossctl-failures.tsv.
"""

import functools
import inspect
import json
import math
import os
import re
import subprocess
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
import sklearn.metrics
from sklearn.metrics import _classification, _regression, _scorer

SERVE = Path(__file__).parents[2] / "dist" / "test" / "sklearn" / "serve.js"
# Without it the tests run as they are, for comparison.
IS_ON = os.environ.get("LOSSCTL_METRICS", "on") == "on"


class Lacking(NotImplementedError):
    """What lossctl does not have, by its kind."""


class Refused(ValueError):
    """An error of lossctl, where scikit-learn raises a ValueError or goes on."""


class Process:
    def __init__(self):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.node = subprocess.Popen(["node", str(SERVE)], text=True, bufsize=1, **pipes)

    def ask(self, question):
        self.node.stdin.write(json.dumps(question, allow_nan=False) + "\n")
        answer = json.loads(self.node.stdout.readline())
        if "fault" in answer:
            raise RuntimeError(f"lossctl fault: {answer['fault']}")
        if "error" in answer:
            raise Refused(answer["error"])
        value = answer["value"]
        return float(value["odd"].replace("Infinity", "inf")) if isinstance(value, dict) else float(value)


process = functools.cache(Process)


def plain(array):
    """An array as JSON has it."""

    def cell(value):
        if isinstance(value, list):
            return [cell(each) for each in value]
        if isinstance(value, float) and not math.isfinite(value):
            return {"odd": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
        return value

    return cell(array.tolist())


def dense(values, what):
    if hasattr(values, "toarray") or hasattr(values, "todense"):
        raise Lacking("lossctl has no sparse matrices")
    if type(values).__module__.split(".")[0] in ("torch", "cupy", "array_api_strict", "dpnp"):
        raise Lacking("lossctl has no arrays of other libraries (array API)")
    array = np.asarray(values)
    if array.dtype == object and array.ndim == 1 and len(array) > 0 and isinstance(array[0], (list, tuple, np.ndarray)):
        raise Lacking("lossctl has no lists of lists of labels")
    return array


def numbers(values, what):
    array = dense(values, what)
    if array.dtype.kind not in "biuf":
        try:
            array = array.astype(float)
        except (TypeError, ValueError) as error:
            raise Refused(f"{what}: {error}") from None
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    return array.astype(int) if array.dtype.kind == "b" else array


def ask(loss, predictions, labels, weights=None, parameters=None, **options):
    if parameters:
        options["parameters"] = parameters
    if weights is not None:
        options["weights"] = plain(numbers(weights, "sample_weight").astype(float))
    question = {"loss": f"sklearn.{loss}", "predictions": plain(predictions), "labels": plain(labels), "options": options}
    return process().ask(question)


def regression(name, **kept):
    """A metric of numbers. Parameters in `kept` go by their names to lossctl, others are not there."""

    def metric(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True, **parameters):
        # The formula as it stands, which may give NaN or -Infinity.
        options = {} if force_finite else {"convention": "math", "allowNan": True}
        if not force_finite and isinstance(multioutput, str) and multioutput == "uniform_average":
            raw = metric(y_true, y_pred, sample_weight=sample_weight, multioutput="raw_values", force_finite=False)
            return float(np.average(raw))
        y, p = numbers(y_true, "y_true"), numbers(y_pred, "y_pred")
        given = {kept[key]: float(value) for key, value in parameters.items()}
        if isinstance(multioutput, str) and multioutput == "uniform_average":
            return ask(name, p, y, sample_weight, given)
        if isinstance(multioutput, str) and multioutput == "variance_weighted":
            raise Lacking("lossctl has no multioutput='variance_weighted'")
        if isinstance(multioutput, str) and multioutput != "raw_values":
            raise Lacking("multioutput of another word is not checked")
        columns = [array if array.ndim == 2 else array[:, None] for array in (p, y)]
        if columns[0].shape != columns[1].shape:
            return ask(name, p, y, sample_weight, given)
        each = np.array([ask(name, a, b, sample_weight, given, **options) for a, b in zip(columns[0].T, columns[1].T)])
        return each if isinstance(multioutput, str) else float(np.average(each, weights=multioutput))

    return metric


def one_way(name, **kept):
    """A metric of numbers without sample weights or outputs."""
    own = regression(name, **kept)
    return lambda y_true, y_pred: own(y_true, y_pred)


def class_names(*arrays):
    return np.unique(np.concatenate([np.asarray(array).ravel() for array in arrays if array is not None]))


def as_numbers(array, names):
    return np.searchsorted(names, array)


def hard(name):
    """A metric of classes that were decided."""

    def metric(y_true, y_pred, *, normalize=True, sample_weight=None, **parameters):
        if parameters:
            raise Lacking("lossctl has no parameterseters: " + ", ".join(parameters))
        y, p = dense(y_true, "y_true"), dense(y_pred, "y_pred")
        if y.ndim > 1 or p.ndim > 1:
            if y.ndim == p.ndim == 2 and 1 in (y.shape[1], p.shape[1]):
                y, p = y.ravel(), p.ravel()
            elif name != "hamming_loss":
                raise Lacking("lossctl has no subset accuracy: rows of several labels right as a whole")
        try:
            names = class_names(y, p)
            if y.ndim == 1:
                y, p = as_numbers(y, names), as_numbers(p, names)
        except TypeError as error:
            raise Refused(str(error)) from None
        y, p = numbers(y, "y_true"), numbers(p, "y_pred")
        options = {} if normalize else {"reduction": "sum"}
        return ask(name, p, y, sample_weight, **options)

    return metric


def positives(y, pos_label):
    """Labels of two classes as 0 and 1."""
    names = np.unique(y)
    positive = names[-1] if pos_label is None else pos_label
    if pos_label is None and y.dtype.kind in "OUS":
        raise Lacking("y_true are strings, and pos_label is not checked")
    return (y == positive).astype(int)


def probabilities(name, **kept):
    """A metric of probabilities: a column of two classes, else a column each."""

    def metric(y_true, y_prob, *, sample_weight=None, labels=None, pos_label=None, normalize=True, **parameters):
        y, p = dense(y_true, "y_true"), numbers(y_prob, "y_pred")
        if parameters.get("scale_by_half", "auto") == "auto":
            parameters.pop("scale_by_half", None)
        given = {kept[key]: value for key, value in parameters.items()}
        options = {} if normalize else {"reduction": "sum"}
        if y.ndim == 2 and y.shape[1] > 1:
            return ask(name, p, numbers(y, "y_true"), sample_weight, given, **options)
        y = y.ravel()
        if p.ndim == 2:
            return ask(name, p, as_numbers(y, class_names(y if labels is None else labels)), sample_weight, given, **options)
        names = class_names(y if labels is None else labels)
        y = as_numbers(y, names) if pos_label is None and labels is not None else positives(y, pos_label)
        if name == "d2_log_loss_score":
            p = np.column_stack([1 - p, p])
        return ask(name, p, y, sample_weight, given, **options)

    return metric


def hinge_loss(y_true, pred_decision, *, labels=None, sample_weight=None):
    y, f = dense(y_true, "y_true").ravel(), numbers(pred_decision, "pred_decision")
    names = class_names(y if labels is None else labels)
    if len(names) > 2 or f.ndim == 2:
        return ask("hinge_loss", f, as_numbers(y, names), sample_weight)
    return ask("hinge_loss", f, np.where(y == names[-1], 1, -1), sample_weight)


REGRESSION = {
    "mean_squared_error": regression("mean_squared_error"),
    "root_mean_squared_error": regression("root_mean_squared_error"),
    "mean_squared_log_error": regression("mean_squared_log_error"),
    "root_mean_squared_log_error": regression("root_mean_squared_log_error"),
    "mean_absolute_error": regression("mean_absolute_error"),
    "median_absolute_error": regression("median_absolute_error"),
    "mean_absolute_percentage_error": regression("mean_absolute_percentage_error"),
    "mean_pinball_loss": regression("mean_pinball_loss", alpha="alpha"),
    "max_error": one_way("max_error"),
    "r2_score": regression("r2_score"),
    "explained_variance_score": regression("explained_variance_score"),
    "mean_tweedie_deviance": regression("mean_tweedie_deviance", power="power"),
    "mean_poisson_deviance": regression("mean_poisson_deviance"),
    "mean_gamma_deviance": regression("mean_gamma_deviance"),
    "d2_tweedie_score": regression("d2_tweedie_score", power="power"),
    "d2_pinball_score": regression("d2_pinball_score", alpha="alpha"),
    "d2_absolute_error_score": regression("d2_absolute_error_score"),
}
CLASSIFICATION = {
    "accuracy_score": hard("accuracy_score"),
    "zero_one_loss": hard("zero_one_loss"),
    "hamming_loss": hard("hamming_loss"),
    "hinge_loss": hinge_loss,
    "log_loss": probabilities("log_loss"),
    "brier_score_loss": probabilities("brier_score_loss", scale_by_half="half"),
    "d2_log_loss_score": probabilities("d2_log_loss_score"),
    "d2_brier_score": probabilities("d2_brier_score"),
}


def replaced(original, own):
    # The arguments are bound by the names of the original, so that positions and defaults are its own.
    bind = inspect.signature(original).bind

    @functools.wraps(original)
    def metric(*args, **kwargs):
        Process.calls = getattr(Process, "calls", 0) + 1
        given = bind(*args, **kwargs).arguments
        # Some call the predictions y_proba, y_prob or pred_decision.
        first, second = list(inspect.signature(original).parameters)[:2]
        return own(given.pop(first), given.pop(second), **given)

    return metric


if IS_ON:
    for module, metrics in ((_regression, REGRESSION), (_classification, CLASSIFICATION)):
        for name, own in metrics.items():
            original = getattr(module, name)
            new = replaced(original, own)
            for place in (module, sklearn.metrics):
                setattr(place, name, new)
            for scorer in _scorer._SCORERS.values():
                if scorer._score_func is original:
                    scorer._score_func = new

KINDS = [
    (r"Lacking: (.*)", lambda m: m[1]),
    (r"Regex pattern did not match|assert .* in .*err|Pattern", lambda m: "other words in an error or a warning"),
    (r"DID NOT RAISE", lambda m: "no error where scikit-learn has one"),
    (r"DID NOT WARN", lambda m: "no warning where scikit-learn has one"),
    (r"Refused: (.*)", lambda m: "an error where scikit-learn has none: " + re.sub(r"-?\d[\d.e+-]*", "#", m[1])[:90]),
    (r"lossctl fault", lambda m: "FAULT"),
    (r"Not equal to tolerance|Arrays are not|not almost equal|assert .*==|ACTUAL|Mismatch", lambda m: "ANOTHER NUMBER"),
]
failures = []
outcomes = Counter()


def pytest_runtest_logreport(report):
    if report.when == "call" or (report.when == "setup" and not report.passed):
        outcomes[report.outcome] += 1
    if not report.failed:
        return
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash else str(report.longrepr)
    kind = next((name(match) for pattern, name in KINDS if (match := re.search(pattern, text))), "other")
    failures.append((kind, report.nodeid.split("/")[-1], text.replace("\n", " ")[:300]))


def pytest_terminal_summary(terminalreporter):
    write = terminalreporter.write_line
    write(f"lossctl answered {getattr(Process, 'calls', 0)} calls" if IS_ON else "scikit-learn as it is")
    write(str(dict(outcomes)))
    for kind, count in Counter(kind for kind, _, _ in failures).most_common():
        write(f"{count:5} {kind}")
    Path("lossctl-failures.tsv").write_text("".join("\t".join(each) + "\n" for each in sorted(failures)))
