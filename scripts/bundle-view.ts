/**
 * Bundles the script and the styles of the review page and the index page into `src/view/page-assets.ts`.
 *
 *   npm run bundle:view
 */
import { writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const target = 'src/view/page-assets.ts'

/** An entry as one text; a script element ends where `</script` stands, so it must not stand there. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  })
  const text = outputFiles[0]!.text.trim()
  if (/<\/(?:script|style)|<!--/iu.test(text)) throw new Error(`${entry}: the bundle would end its own element`)
  return text
}

const assets = {
  reviewScript: await bundle('src/view/client/main.ts'),
  reviewStyle: await bundle('src/view/client/review.css'),
  indexStyle: await bundle('src/view/client/index.css'),
}
const lines = Object.entries(assets).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`)
await writeFile(target, `/** Made by scripts/bundle-view.ts; not to be edited. */\n\n${lines.join('')}`)
