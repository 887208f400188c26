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

/** Keras's functions of numbers and labels, whose weighted cases keras-regression.test.ts holds. */
export const KERAS_REGRESSION: ReadonlySet<string> = new Set([
  'mean_squared_error',
  'mean_absolute_error',
  'mean_absolute_percentage_error',
  'mean_squared_logarithmic_error',
  'huber',
  'log_cosh',
  'poisson',
]);
