package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// Client speaks to one engine as many people.
type Client struct {
	a  *Adapter
	hc *http.Client
}

func newClient(a *Adapter, c int) *Client {
	transport := &http.Transport{MaxIdleConns: c + 8, MaxIdleConnsPerHost: c + 8, DisableCompression: true}
	return &Client{a, &http.Client{Timeout: 60 * time.Second, Transport: transport}}
}

// do sends a request as somebody: his login goes with it where the adapter has logins.
func (cl *Client) do(who, method, path, body string) ([]byte, error) {
	var rd io.Reader
	if body != "" {
		rd = bytes.NewReader([]byte(body))
	}
	if method == "" {
		method = "GET"
	}
	req, err := http.NewRequest(method, cl.a.Base+path, rd)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	cl.setHeaders(req, cl.a.Headers, who)
	if method != "GET" {
		cl.setHeaders(req, cl.a.ActionHeaders, who)
	}
	res, err := cl.hc.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	out, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	if res.StatusCode >= 300 {
		return out, fmt.Errorf("%s %s -> %d %s", method, path, res.StatusCode, trunc(out))
	}
	return out, nil
}

func (cl *Client) setHeaders(req *http.Request, headers map[string]string, who string) {
	for k, v := range headers {
		if strings.Contains(v, "{{cookie}}") {
			v = strings.ReplaceAll(v, "{{cookie}}", cl.a.cookies[who])
		}
		if strings.Contains(v, "{{uuid}}") {
			v = strings.ReplaceAll(v, "{{uuid}}", newUUID())
		}
		req.Header.Set(k, v)
	}
}

func newUUID() string {
	var b [16]byte
	rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

func trunc(b []byte) string {
	if len(b) > 200 {
		b = b[:200]
	}
	return string(b)
}

func str(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case nil:
		return ""
	case float64:
		return strconv.FormatInt(int64(x), 10)
	default:
		return fmt.Sprint(x)
	}
}

func items(raw []byte, key string) ([]map[string]any, error) {
	var list []map[string]any
	if key == "" {
		err := json.Unmarshal(raw, &list)
		return list, err
	}
	var env map[string]json.RawMessage
	if err := json.Unmarshal(raw, &env); err != nil {
		return nil, err
	}
	err := json.Unmarshal(env[key], &list)
	return list, err
}

func (cl *Client) start(f form) (string, error) {
	p, b := cl.a.Start.render(cl.a, map[string]string{"key": f.key}, f.vars)
	out, err := cl.do(f.teacher, cl.a.Start.Method, p, b)
	if err != nil {
		return "", err
	}
	var m map[string]any
	if err := json.Unmarshal(out, &m); err != nil {
		return "", err
	}
	id := str(m[cl.a.Start.ID])
	if id == "" {
		return "", fmt.Errorf("start: no id in %s", trunc(out))
	}
	return id, nil
}

// find asks the next actor's inbox until the task of this procedure is in it. The task's plain fields can be used by the
// request that completes it, as {{task.field}}.
func (cl *Client) find(s Step, f form, pid string, polls *int64) (map[string]string, error) {
	c := cl.a.FindAssignee
	if s.Group {
		c = cl.a.FindGroup
	}
	p, _ := c.render(cl.a, map[string]string{"who": s.Who(f), "pid": pid}, nil)
	t0 := time.Now()
	deadline := time.Now().Add(30 * time.Second)
	for {
		out, err := cl.do(s.Who(f), "GET", p, "")
		if err != nil {
			return nil, err
		}
		atomic.AddInt64(polls, 1)
		l, err := items(out, c.Items)
		if err != nil {
			return nil, err
		}
		for _, t := range l {
			if c.Step == "" || str(t[c.Step]) == cl.a.nameOf(s.Name) {
				return fieldsOf(t, c.ID), nil
			}
		}
		if time.Now().After(deadline) {
			return nil, fmt.Errorf("task %s of %s not visible within 30s", s.Name, pid)
		}
		// Ask again after 30% of the time already waited: an asynchronous engine is asked a handful of
		// times per task, so the asking itself does not become the load.
		time.Sleep(min(max(2*time.Millisecond, 3*time.Since(t0)/10), 250*time.Millisecond))
	}
}

func fieldsOf(task map[string]any, id string) map[string]string {
	kv := map[string]string{"task": str(task[id])}
	for k, v := range task {
		switch v.(type) {
		case string, float64, bool:
			kv["task."+k] = str(v)
		}
	}
	return kv
}

func (cl *Client) complete(s Step, f form, task map[string]string) error {
	c := cl.a.Complete
	p, b := c.render(cl.a, task, [][2]string{{s.Name + "Decision", "approve"}})
	_, err := cl.do(s.Who(f), c.Method, p, b)
	return err
}
