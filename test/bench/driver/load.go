package main

import (
	"fmt"
	"math/rand"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// Load is a closed loop: each actor plays one procedure after the other, each action when the one before is done.
type Load struct {
	Conc      int
	Warm, Dur time.Duration
	Think     time.Duration // pause of a person between finding a task and acting on it
	Runs      int
	People    People
	Processes Processes
	Label     string
}

// loading is a load under way.
type loading struct {
	Load
	cl    *Client
	rec   [64]Rec
	cur   atomic.Int32 // the current window; 0 is the warm-up, from 32 on the gaps between windows
	stop  atomic.Bool
	total int64
}

func load(a *Adapter, plan Load) Result {
	l := &loading{Load: plan, cl: newClient(a, plan.Conc)}
	for i := range l.rec {
		l.rec[i].lat = map[string][]float64{}
	}
	dsn := plan.Processes.DSN
	finishedBefore := num(psql(dsn, a.FinishedSQL))
	var wg sync.WaitGroup
	for w := 0; w < plan.Conc; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			l.act(rand.New(rand.NewSource(time.Now().UnixNano() + int64(w)*7919)))
		}()
	}
	time.Sleep(plan.Warm)
	res := Result{Kind: "load", Peer: a.Name, Version: a.Version, Label: plan.Label, Conc: plan.Conc, When: time.Now().UTC().Format(time.RFC3339)}
	res.Runs = l.windows(a)
	res.Windows = len(res.Runs)
	res.Runs = pick(res.Runs, plan.Runs)
	l.stop.Store(true)
	wg.Wait()
	res.Counted = l.total
	for i := 0; dsn != "" && i < 50; i++ { // asynchronous engines may still be closing procedures
		if res.Finished = num(psql(dsn, a.FinishedSQL)) - finishedBefore; res.Finished >= l.total {
			break
		}
		time.Sleep(200 * time.Millisecond)
	}
	if dsn == "" {
		return res
	}
	fmt.Fprintf(os.Stderr, "  check: driver counted %d completed procedures, database says %d\n", res.Counted, res.Finished)
	return res
}

// act plays procedures until the load is stopped; the one under way is played to its end.
func (l *loading) act(r *rand.Rand) {
	if l.Think > 0 { // people do not begin all at once
		time.Sleep(time.Duration(r.Int63n(int64(l.Think) * int64(len(actionNames)))))
	}
	for !l.stop.Load() {
		if err := l.procedure(newForm(r, l.People)); err != nil {
			l.fail(err)
		}
	}
}

func (l *loading) procedure(f form) error {
	begun := time.Now()
	t0 := begun
	pid, err := l.cl.start(f)
	if err != nil {
		return err
	}
	l.note("start", t0, true, false)
	for i, s := range steps {
		task, err := l.cl.find(s, f, pid, &l.now().poll)
		if err != nil {
			return err
		}
		l.note("visible:"+actionNames[i], t0, false, true)
		if l.Think > 0 && !l.stop.Load() {
			time.Sleep(l.Think)
		}
		t0 = time.Now()
		if err = l.cl.complete(s, f, task); err != nil {
			return err
		}
		l.note(s.Name, t0, true, false)
	}
	l.note("procedure", begun, false, false)
	x := l.now()
	x.mu.Lock()
	x.proc++
	x.mu.Unlock()
	atomic.AddInt64(&l.total, 1)
	return nil
}

func (l *loading) now() *Rec { return &l.rec[l.cur.Load()] }

func (l *loading) note(name string, since time.Time, action, visible bool) {
	l.now().note(name, float64(time.Since(since).Microseconds())/1000, action, visible)
}

func (l *loading) fail(err error) {
	x := l.now()
	x.mu.Lock()
	x.errs++
	if x.errs <= 3 {
		fmt.Fprintln(os.Stderr, "error:", err)
	}
	x.mu.Unlock()
	time.Sleep(50 * time.Millisecond)
}

// windows measures until there are enough that nothing else disturbed, or too many.
func (l *loading) windows(a *Adapter) (out []Run) {
	clean := 0
	for i := 1; i <= maxWindows && clean < l.Runs; i++ {
		s0 := snap(l.Processes)
		l.cur.Store(int32(i))
		t0 := time.Now()
		time.Sleep(l.Dur)
		l.cur.Store(int32(32 + i)) // snapshots are outside the window
		secs := time.Since(t0).Seconds()
		ru := l.rec[i].run(secs, s0, snap(l.Processes))
		if ru.Clean {
			clean++
		}
		out = append(out, ru)
		fmt.Fprintf(os.Stderr, "  %s c=%d window %d: %.1f procedures/s %.1f actions/s action p50 %.1f p99 %.1f ms, visible p50 %.1f p99 %.1f ms, errors %d, foreign CPU %.2f cores\n", a.Name, l.Conc, i, ru.ProcPerS, ru.ActPerS, ru.Lat["action"].P50, ru.Lat["action"].P99, ru.Lat["visible"].P50, ru.Lat["visible"].P99, ru.Errors, ru.Other)
	}
	return out
}
