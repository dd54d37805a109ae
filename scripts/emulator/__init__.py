"""The product on an emulator of AWS that is not ours, and a walk that is the same there and on `make run`."""
