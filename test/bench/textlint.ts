/**
 * textlint as a subject: plain text, three rules that are usual for English prose (to-dos left behind, the spelling of terms, and those of
 * write-good). It keeps nothing between two texts, so an edited one is a new one.
 */
import { serve } from './subject.ts'

/** What is used of textlint, which is no dependency and not there when types are checked. */
interface Kernel {
  lintText(text: string, options: object): Promise<{ readonly messages: readonly unknown[] }>
}

interface Loaded {
  readonly default: unknown
}

/** Packages made of CommonJS have their export a step further down. */
const load = async (name: string): Promise<unknown> => {
  const { default: one } = (await import(name)) as Loaded
  return (one as Partial<Loaded>).default ?? one
}

const kernelName: string = '@textlint/kernel'
const { TextlintKernel } = (await import(kernelName)) as { TextlintKernel: new () => Kernel }
const kernel = new TextlintKernel()
const ruleIds = ['no-todo', 'terminology', 'write-good']
const options = {
  ext: '.txt',
  filePath: 'report.txt',
  plugins: [{ pluginId: 'text', plugin: await load('@textlint/textlint-plugin-text') }],
  rules: await Promise.all(ruleIds.map(async ruleId => ({ ruleId, rule: await load(`textlint-rule-${ruleId}`) }))),
}

serve(async ({ text }) => (await kernel.lintText(text, options)).messages.length)
