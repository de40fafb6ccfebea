module kelisim/bench

go 1.22
