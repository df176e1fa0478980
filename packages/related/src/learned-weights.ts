/**
 * What each feature counts, learned on fifteen real blogs: see bench/learn. Evidence is relative to the
 * query's best candidate and adds up to 1 over all default signals; priors (`…Prior`) are exponents.
 * `linked` is set by hand: links from the item itself are what the weights were learned to foretell.
 */
export const learned = {
  passage: 0.065,
  opening: 0.08,
  introduction: 0.075,
  pairs: 0.16,
  mentioned: 0.09,
  mentioning: 0.04,
  sharedTerms: 0.03,
  namedTerms: 0.035,
  neighbours: 0.155,
  pointing: 0.015,
  linked: 0.3,
  linking: 0.14,
  together: 0.01,
  outside: 0.05,
  citedPrior: 0.34,
  monthPrior: 0.13,
  yearPrior: 0.4,
  agePrior: 0.3,
  distinctPrior: 0.39,
} as const
