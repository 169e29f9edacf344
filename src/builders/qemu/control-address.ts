/** Where QEMU's control socket is: a Unix-domain socket, or on Windows a TCP port on the loopback address. */
export type ControlAddress =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'port'; readonly port: number }
