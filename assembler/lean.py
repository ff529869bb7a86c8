"""``dataclass`` as in the standard library, but without the code that it writes for every class.

The standard one makes six methods for each frozen class by running generated source: 0.4 ms a class, 30 ms for the classes that a
build loads, an eighth of a whole build. Here the methods are shared by all classes. They are real dataclasses all the same: ``fields``,
``replace`` and ``astuple`` work on them, and to a type checker they are those of the standard library.
"""

import dataclasses
from dataclasses import MISSING
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # said again so that it counts as exported
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False):
        """A dataclass; ``slots`` is accepted for the type checker's sake and changes nothing."""
        return _lean(cls, frozen) if cls is not None else lambda given: _lean(given, frozen)


def _lean(cls: Any, frozen: bool) -> Any:
    cls.__doc__ = cls.__doc__ or cls.__name__  # a missing one would be made from the signature, which is slow
    cls = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    fields = dataclasses.fields(cls)
    cls._field_names = tuple(one.name for one in fields)
    cls._field_defaults = {one.name: one.default for one in fields if one.default is not MISSING}
    cls._field_factories = {one.name: one.default_factory for one in fields if one.default_factory is not MISSING}
    cls._field_shown = tuple(one.name for one in fields if one.repr)
    cls._field_post = hasattr(cls, "__post_init__")
    cls.__init__ = _init
    for name, method in (("__eq__", _eq), ("__repr__", _repr)):
        if name not in vars(cls):
            setattr(cls, name, method)
    if frozen:
        cls.__setattr__ = cls.__delattr__ = _frozen
        cls.__hash__ = _hash
    else:
        cls.__hash__ = None
    return cls


def _init(self: Any, *args: Any, **given: Any) -> None:
    """Thousands of these are made in a build, so it looks at no more than it must; a type checker sees to the rest."""
    values = self.__dict__
    if len(args) == len(self._field_names) and not given:  # most of them
        values.update(zip(self._field_names, args, strict=False))
        if self._field_post:
            self.__post_init__()
        return
    values.update(self._field_defaults)
    if args:
        if len(args) > len(self._field_names):
            raise TypeError(f"{type(self).__name__} takes {len(self._field_names)} values, not {len(args)}")
        values.update(zip(self._field_names, args, strict=False))
    values.update(given)
    if len(values) != len(self._field_names):
        for name, factory in self._field_factories.items():
            if name not in values:
                values[name] = factory()
        wrong = set(self._field_names).symmetric_difference(values)
        if wrong:
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(sorted(wrong))}")
    if self._field_post:
        self.__post_init__()


def _values(self: Any) -> tuple[Any, ...]:
    values = self.__dict__
    return tuple(values[name] for name in self._field_names)


def _eq(self: Any, other: Any) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    values = self.__dict__
    shown = ", ".join([f"{name}={values[name]!r}" for name in self._field_shown])
    return f"{type(self).__qualname__}({shown})"


def _frozen(self: Any, name: str, *value: Any) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot change {name}")
