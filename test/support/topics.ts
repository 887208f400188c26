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
