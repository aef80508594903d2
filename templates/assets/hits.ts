import { startHits } from '../../src/search/client/hit-marks.ts'

startHits()
