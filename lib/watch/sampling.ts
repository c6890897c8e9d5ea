/** Samples further apart than this leave a gap: neither speech nor silence (background tabs tick once a second). */
export const LONGEST_SAMPLE_MS = 2000;
