export type {
  Diagnostic,
  Fix,
  Point,
  Range,
  RelatedPlace,
  Reported,
  Severity,
  TextEdit,
} from './diagnostic.ts'
