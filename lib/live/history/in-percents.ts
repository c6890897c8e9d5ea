/** Tells a share 0–1 only when it comes to another percent: a bar that is drawn anew at each record costs more than the record. */
export function inPercents(tell: (share: number) => void): (share: number) => void {
  let last = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent === last) return;
    last = percent;
    tell(percent / 100);
  };
}
