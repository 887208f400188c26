// The functions of a library that a test of a topic holds, and the test of the rest of the library does not.

/** Losses of classes: class weights, classes to ignore, decisions and calibration. */
export const CLASS_FUNCTIONS = {
  torch: ['cross_entropy', 'nll_loss', 'multi_margin_loss'],
  keras: [
    'categorical_crossentropy',
    'sparse_categorical_crossentropy',
    'categorical_focal_crossentropy',
    'categorical_generalized_cross_entropy',
    'categorical_hinge',
    'binary_focal_crossentropy',
  ],
  sklearn: ['log_loss', 'brier_score_loss', 'hinge_loss', 'zero_one_loss', 'hamming_loss', 'accuracy_score'],
} as const;

/** scikit-learn's functions of numbers and labels, which sklearn-regression.test.ts holds. */
export const SKLEARN_REGRESSION: ReadonlySet<string> = new Set([
  'mean_squared_error',
  'root_mean_squared_error',
  'mean_absolute_error',
  'median_absolute_error',
  'max_error',
  'mean_absolute_percentage_error',
  'mean_squared_log_error',
  'root_mean_squared_log_error',
  'mean_pinball_loss',
  'mean_tweedie_deviance',
  'mean_poisson_deviance',
  'mean_gamma_deviance',
  'd2_tweedie_score',
  'd2_pinball_score',
  'd2_absolute_error_score',
  'd2_log_loss_score',
  'd2_brier_score',
  'r2_score',
  'explained_variance_score',
]);

/** Keras's functions whose weighted cases keras-weights.test.ts holds; those of classes are in keras-classes.test.ts. */
export const KERAS_WEIGHTED: ReadonlySet<string> = new Set([
  'mean_squared_error',
  'mean_absolute_error',
  'mean_absolute_percentage_error',
  'mean_squared_logarithmic_error',
  'huber',
  'log_cosh',
  'poisson',
  'binary_crossentropy',
  'hinge',
  'squared_hinge',
  'kl_divergence',
  'cosine_similarity',
]);
