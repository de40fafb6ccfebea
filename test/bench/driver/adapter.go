package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Call is one kind of request: a URL with {{places}} and, where it acts, a body. Items, ID and Step say where an answer
// holds what the driver needs.
type Call struct {
	Method, Path, Body, Var, ID, Items, Step string
}

// Adapter maps the procedure onto the URLs of one engine.
type Adapter struct {
	Name, Version, Base string
	// Headers go with every request, ActionHeaders with those that act. {{cookie}} is the acting person's login,
	// {{uuid}} is new for each request.
	Headers, ActionHeaders map[string]string
	// Tokens names a JSON file: who acts -> his Cookie header. Values names one that says what the engine calls a
	// department or a council in its forms. Both lie beside the adapter.
	Tokens, Values string
	// Steps: what the engine calls a step, where its name differs from the driver's.
	Steps                     map[string]string
	Start, Complete           Call
	FindGroup, FindAssignee   Call
	InboxGroup, InboxAssignee Call
	FinishedSQL, OpenTasksSQL string

	cookies, values map[string]string
}

func readAdapter(path string) (*Adapter, error) {
	var a Adapter
	if err := readJSON(path, &a); err != nil {
		return nil, err
	}
	if u, err := url.Parse(a.Base); err != nil || u.Hostname() != "127.0.0.1" {
		return nil, fmt.Errorf("adapters must point at 127.0.0.1")
	}
	for name, target := range map[string]*map[string]string{a.Tokens: &a.cookies, a.Values: &a.values} {
		if name == "" {
			continue
		}
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(path), name)
		}
		if err := readJSON(name, target); err != nil {
			return nil, err
		}
	}
	return &a, nil
}

func readJSON(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, into)
}

// nameOf gives the engine's name of a step.
func (a *Adapter) nameOf(step string) string {
	if name, ok := a.Steps[step]; ok {
		return name
	}
	return step
}

// valueOf gives the engine's name of a department, a council or a person in a form.
func (a *Adapter) valueOf(word string) string {
	if value, ok := a.values[word]; ok {
		return value
	}
	return word
}

func (c Call) render(a *Adapter, kv map[string]string, vars [][2]string) (string, string) {
	p := c.Path
	b := c.Body
	for k, v := range kv {
		p = strings.ReplaceAll(p, "{{"+k+"}}", url.QueryEscape(v))
		b = strings.ReplaceAll(b, "{{"+k+"}}", v)
	}
	if strings.Contains(b, "{{vars}}") {
		parts := make([]string, 0, len(vars))
		for _, nv := range vars {
			parts = append(parts, strings.NewReplacer("{{n}}", nv[0], "{{v}}", a.valueOf(nv[1])).Replace(c.Var))
		}
		b = strings.Replace(b, "{{vars}}", strings.Join(parts, ","), 1)
	}
	return p, b
}
