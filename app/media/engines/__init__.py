"""What plays: libVLC, Qt Multimedia, a fake, and the playhead's clock. The only room that knows vlc."""
