/**
 * What each feature counts, learned on fifteen real blogs: see bench/learn. Evidence is relative to the
 * query's best candidate and adds up to about 1 over all default signals; priors (`…Prior`) are exponents.
 * `custom`, as much as the words of the text, is set by hand, and so is `linked`: links from the item itself are what the weights were learned to foretell. So is
 * `particularPrior`, for coverage: it neither gains nor costs accuracy.
 */
export const learned = {
  passage: 0.05,
  opening: 0.05,
  introduction: 0.065,
  pairs: 0.145,
  mentioned: 0.11,
  mentioning: 0.04,
  sharedTerms: 0.03,
  namedTerms: 0.055,
  neighbours: 0.105,
  pointing: 0.01,
  linked: 0.3,
  linking: 0.13,
  together: 0.035,
  outside: 0.04,
  custom: 0.2,
  citedPrior: 0.1,
  latelyPrior: 0.2,
  monthPrior: 0.13,
  yearPrior: 0.39,
  agePrior: 0.3,
  distinctPrior: 0.375,
  particularPrior: 0.65,
}

export type Feature = keyof typeof learned
