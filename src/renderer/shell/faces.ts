/** The faces of the first page, from the app's own files: loaded before it shows, so that no line moves under the eye. */
export async function loadFaces(): Promise<void> {
  const reading = "18px 'Literata Variable'";
  await Promise.all(
    [reading, `italic ${reading}`, "13px 'Inter Variable'"].map((face) => document.fonts.load(face)),
  );
}
