import sharp from 'sharp'

/** Draws and packs one picture, to see that the library works on this machine. Rejects when it does not. */
export async function tryPictures(): Promise<void> {
  const create = { width: 2, height: 2, channels: 3, background: '#fff' } as const
  await sharp({ create }).webp().toBuffer()
}
