/** The codes of the requirements that a pack may say it implements: R01 to R58. */
export const requirementCodes: readonly string[] = Array.from(
  { length: 58 },
  (_, index) => `R${String(index + 1).padStart(2, '0')}`,
);
