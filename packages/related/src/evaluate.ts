export { bootstrapInterval, type Interval } from './evaluation/bootstrap.ts'
export {
  type Comparison,
  compareEvaluations,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type Judged,
} from './evaluation/evaluate.ts'
export { type Figures, figuresOf, ndcg } from './evaluation/figures.ts'
export { type Tuning, tune } from './evaluation/tune.ts'
