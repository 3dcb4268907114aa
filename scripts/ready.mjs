// Makes ready what a start needs: packages, then a build. Does nothing when both are there. Runs on Node 20.
import { build } from './build.mjs'
import { servingNode } from './node-version.mjs'
import { installPackages } from './packages.mjs'

try {
  await installPackages()
  const { major } = servingNode()
  if (!process.argv.includes('--no-build')) await build(major)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
