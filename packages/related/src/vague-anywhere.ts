/** Words of English and of programming that stand in texts of every language, and are no subject in any. */
export const vagueAnywhere: readonly string[] =
  'the and for not with from into about only this that these those are was were can will all any our your you how what when where why which who out off then than import return def var let const func function class self true false null none nil else elif int str print href src img div span http https www com org net html php'.split(
    ' ',
  )
