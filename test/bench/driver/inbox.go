package main

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// inbox reads pages of inboxes, without any other load.
func inbox(a *Adapter, c int, dur time.Duration, runs int, n People, label string, ps Processes) Result {
	cl := newClient(a, c)
	res := Result{Kind: "inbox", Peer: a.Name, Version: a.Version, Label: label, Conc: c, When: time.Now().UTC().Format(time.RFC3339)}
	res.Counted = num(psql(ps.DSN, a.OpenTasksSQL))
	kinds := []string{"group", "hotgroup", "assignee"}
	ps.DSN = "" // no questions to the database between the pages
	clean := 0
	for i := 0; i < maxWindows && clean < runs; i++ {
		ru := Run{Lat: map[string]Pct{}, A: snap(ps)}
		t0 := time.Now()
		for _, k := range kinds {
			var mu sync.Mutex
			var all []float64
			var rows int64
			var wg sync.WaitGroup
			end := time.Now().Add(dur)
			for w := 0; w < c; w++ {
				wg.Add(1)
				go func(w int) {
					defer wg.Done()
					r := rand.New(rand.NewSource(time.Now().UnixNano() + int64(w)))
					for pages := 0; time.Now().Before(end) || pages < 3; pages++ {
						call, who := a.InboxGroup, "dept-"+strconv.Itoa(r.Intn(n.Depts))
						switch k {
						case "hotgroup":
							who = "dept-hot"
						case "assignee":
							call, who = a.InboxAssignee, "teacher-"+strconv.Itoa(r.Intn(n.Teachers))
						}
						p, _ := call.render(a, map[string]string{"who": who}, nil)
						t0 := time.Now()
						out, err := cl.do(who, "GET", p, "")
						ms := float64(time.Since(t0).Microseconds()) / 1000
						if err != nil {
							atomic.AddInt64(&ru.Errors, 1)
							fmt.Fprintln(os.Stderr, "error:", err)
							return
						}
						l, err := items(out, call.Items)
						if err != nil {
							fmt.Fprintln(os.Stderr, "error:", err)
							return
						}
						mu.Lock()
						all = append(all, ms)
						rows += int64(len(l))
						mu.Unlock()
					}
				}(w)
			}
			wg.Wait()
			ru.Lat[k] = pct(all)
			if len(all) > 0 {
				ru.Lat[k+":rows"] = Pct{N: int(rows), P50: float64(rows) / float64(len(all))}
			}
		}
		ru.B, ru.Secs = snap(ps), time.Since(t0).Seconds()
		ru.Other = other(ru.A, ru.B, ru.Secs)
		ru.Clean = ru.Other <= maxOther
		if ru.Clean {
			clean++
		}
		res.Runs = append(res.Runs, ru)
		fmt.Fprintf(os.Stderr, "  %s inbox %s c=%d run %d: group p50 %.2f p99 %.2f | hot p50 %.2f p99 %.2f | assignee p50 %.2f p99 %.2f ms (rows/page %.1f %.1f %.1f), foreign CPU %.2f cores\n", a.Name, label, c, i+1,
			ru.Lat["group"].P50, ru.Lat["group"].P99, ru.Lat["hotgroup"].P50, ru.Lat["hotgroup"].P99, ru.Lat["assignee"].P50, ru.Lat["assignee"].P99,
			ru.Lat["group:rows"].P50, ru.Lat["hotgroup:rows"].P50, ru.Lat["assignee:rows"].P50, ru.Other)
	}
	res.Windows = len(res.Runs)
	res.Runs = pick(res.Runs, runs)
	return res
}

// openN starts procedures and leaves them at their first step.
func openN(a *Adapter, c, n int, people People) {
	cl := newClient(a, c)
	var left = int64(n)
	var wg sync.WaitGroup
	t0 := time.Now()
	for w := 0; w < c; w++ {
		wg.Add(1)
		go func(w int) {
			defer wg.Done()
			r := rand.New(rand.NewSource(time.Now().UnixNano() + int64(w)))
			for atomic.AddInt64(&left, -1) >= 0 {
				if _, err := cl.start(newForm(r, people)); err != nil {
					fmt.Fprintln(os.Stderr, "error:", err)
				}
			}
		}(w)
	}
	wg.Wait()
	fmt.Fprintf(os.Stderr, "  %s: started %d procedures in %.1f s (%.0f/s)\n", a.Name, n, time.Since(t0).Seconds(), float64(n)/time.Since(t0).Seconds())
}
