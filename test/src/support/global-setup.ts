export default function notYet(): void {
  return;
}
