/** The words of the status bar's item. */
import type { Summary } from '../../server/src/lsp/protocol.ts'

type ClaimCount = NonNullable<Summary['result']>

/** What the item shows. */
export interface Look {
  readonly text: string
  /** Markdown. */
  readonly tooltip: string
  /** What is read out. */
  readonly label: string
  /** What selecting it does. */
  readonly command: string
  readonly failed: boolean
}

export const starting: Look = {
  text: '$(loading~spin) Copydesk',
  tooltip: 'Copydesk is starting.',
  label: 'Copydesk is starting',
  command: 'copydesk.showOutput',
  failed: false,
}

export const stopped: Look = {
  text: '$(error) Copydesk',
  tooltip: 'Copydesk has stopped. Select to start it again.',
  label: 'Copydesk has stopped. Start it again',
  command: 'copydesk.restart',
  failed: true,
}

/** "33 claims, 31 cited", with what that is made of in the tooltip. */
export const counted = (count: ClaimCount): Look => {
  const { claims, cited } = count
  const text = claims === 0 ? 'No claims' : `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${cited} cited`
  return {
    text,
    tooltip: details(count),
    label: `Copydesk: ${text}. Go to the next uncited claim`,
    command: 'copydesk.nextUncitedClaim',
    failed: false,
  }
}

const details = ({ claims, cited, attributed, exempt, house, coverage, coverageFrom }: ClaimCount): string => {
  const uncited = claims - cited - exempt
  const parts = [
    [cited - attributed, 'covered by a citation'],
    [attributed, attributed === 1 ? 'names its source itself' : 'name their sources themselves'],
    [exempt, 'exempt'],
    [uncited, 'uncited'],
  ] as const
  const listed = parts.filter(([number]) => number > 0).map(([number, words]) => `- ${number} ${words}`)
  const reach = coverage === 'paragraph' ? 'A citation reaches back over its paragraph' : 'A citation reaches its own sentence'
  return [
    `**${claims === 0 ? 'No claims' : claims === 1 ? '1 claim' : `${claims} claims`}**`,
    listed.join('\n'),
    `House: ${house}. ${reach}${coverageFrom === 'text' ? ', as the text shows' : ''}.`,
    uncited > 0 ? 'Select to go to the next uncited claim.' : '',
  ]
    .filter(line => line !== '')
    .join('\n\n')
}
