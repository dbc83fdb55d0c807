import { BehaviorSubject, type Observable } from 'rxjs';

/** What a query says that never changes: for screens whose data a test makes up. */
export function always<T>(value: T): Observable<T> {
	return new BehaviorSubject(value);
}
