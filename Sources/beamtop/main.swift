print("beamtop")
