/** What every signal may be told. */
export interface WeightOptions {
  /** Above 0; 1 is what was learned on real blogs, 2 doubles the signal beside the others. */
  readonly weight?: number
}
