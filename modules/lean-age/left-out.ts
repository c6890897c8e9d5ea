/** In the place of what age needs for recipients of other kinds than X25519: after quantum computers, and on a device. Hearth makes and takes none of them. */
const none = {};

export { none as MLKEM768P256, none as MLKEM768X25519, none as p256 };
