import { startHits } from '../../src/search/page/hit-marks.ts'

void startHits()
