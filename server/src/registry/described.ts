/** Sources named with words that say what they are. */

/** In small letters they describe; with capitals they may be part of the name ("Nation TV"). Of two that begin alike the longer one first. */
const kind =
  'news agency|press agency|agency|newspaper|paper|daily|weekly|monthly|magazine|journal|tabloid|broadsheet|newswire|wire|radio station|radio|television channel|television station|television|channel|broadcaster|station|website|web site|site|portal|news site|news portal|blog|report|reports|dispatch|interview|commentary|editorial|article|story'
const behind = new RegExp(`^(.{2,80}?)(?:[’']s?)?\\s(?:${kind})$`)
const before = new RegExp(`^(?:[Tt]he\\s)?(?:[\\p{Lu}][\\p{L}-]{2,20}\\s)?(?:${kind})\\s(.{2,80})$`, 'u')

/** What says of which sort a publisher is, and names none: "Local radio". */
const sort =
  /^(?:state|local|national|regional|official|independent|private|public|foreign|opposition|government|social|mass|online|news|wire|press|print)$/i

/** The name without the words that say what it is: "Ekho Moskvy radio", "the daily Milliyet"; null where there are none, or nothing is named. */
export const withoutKind = (name: string): string | null => {
  const rest = behind.exec(name)?.[1] ?? before.exec(name)?.[1] ?? null
  return rest === null || /^\p{Ll}/u.test(rest) || sort.test(rest) ? null : rest
}
