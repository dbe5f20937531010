/**
 * cspell-lib as a subject: English as it comes, no suggestions, as its VS Code extension checks a document. `DocumentValidator` is its
 * fastest way for a document that is edited: what was prepared for the first text serves for the next.
 */
import { serve } from './subject.ts'

/** What is used of cspell-lib, which is no dependency and not there when types are checked. */
interface Validator {
  prepare(): Promise<void>
  checkDocument(): readonly unknown[]
  updateDocumentText(text: string): Promise<void>
}

interface Cspell {
  getDefaultBundledSettingsAsync(): Promise<object>
  createTextDocument(of: { uri: string; content: string; languageId: string }): object
  DocumentValidator: new (
    document: object,
    options: { generateSuggestions: boolean; noConfigSearch: boolean },
    settings: object,
  ) => Validator
}

const name: string = 'cspell-lib'
const { getDefaultBundledSettingsAsync, createTextDocument, DocumentValidator } = (await import(name)) as Cspell
const settings = await getDefaultBundledSettingsAsync()
let validator: Validator | null = null

serve(async ({ kind, text }) => {
  if (kind === 'again' && validator) {
    await validator.updateDocumentText(text)
    return validator.checkDocument().length
  }
  const document = createTextDocument({ uri: 'file:///report.txt', content: text, languageId: 'plaintext' })
  validator = new DocumentValidator(document, { generateSuggestions: false, noConfigSearch: true }, settings)
  await validator.prepare()
  return validator.checkDocument().length
})
