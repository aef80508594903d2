export { chromiumPath, launchChromium } from '../../scripts/bench/chromium.ts'
