using System.Buffers;
using System.Text.Json;

namespace HealthScore.Bot.Api.Intake;

/// <summary>One object, an array of them, or an object that holds the array under a known name.</summary>
internal sealed class JsonSplitter(string listName) : IRowSplitter
{
    private enum Phase
    {
        Start,
        InList,
        AfterList,
        Ended,
    }

    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = ApiLimits.JsonDepth });
    private Phase _phase;
    private bool _isWrapped;

    public SequencePosition Split(in ReadOnlySequence<byte> piece, bool isLast, IRowSink sink)
    {
        var reader = new Utf8JsonReader(piece, isLast, _state);
        var done = reader;
        while (Step(ref reader, piece, sink)) done = reader;
        _state = done.CurrentState;
        return done.Position;
    }

    /// <returns>False when the piece holds no more, or no more is wanted.</returns>
    private bool Step(ref Utf8JsonReader reader, in ReadOnlySequence<byte> piece, IRowSink sink) => _phase switch
    {
        Phase.Start => Begin(ref reader, piece, sink),
        Phase.InList => InList(ref reader, piece, sink),
        Phase.AfterList => AfterList(ref reader),
        _ => reader.Read(),
    };

    private bool Begin(ref Utf8JsonReader reader, in ReadOnlySequence<byte> piece, IRowSink sink)
    {
        if (!reader.Read()) return false;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                _phase = Phase.InList;
                return true;
            case JsonTokenType.StartObject:
                return BeginObject(ref reader, piece, sink);
            default:
                throw new JsonException("Expected an object or an array.", null, 0, 0);
        }
    }

    private bool BeginObject(ref Utf8JsonReader reader, in ReadOnlySequence<byte> piece, IRowSink sink)
    {
        var start = reader.TokenStartIndex;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                _phase = Phase.Ended;
                return sink.Take(piece.Slice(start, reader.BytesConsumed - start), null);
            }

            var isList = reader.ValueTextEquals(listName);
            if (!reader.Read()) return false;
            if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                (_phase, _isWrapped) = (Phase.InList, true);
                return true;
            }

            if (!reader.TrySkip()) return false;
        }

        return false;
    }

    private bool InList(ref Utf8JsonReader reader, in ReadOnlySequence<byte> piece, IRowSink sink)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _phase = _isWrapped ? Phase.AfterList : Phase.Ended;
            return true;
        }

        var start = reader.TokenStartIndex;
        return reader.TrySkip() && sink.Take(piece.Slice(start, reader.BytesConsumed - start), null);
    }

    private bool AfterList(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _phase = Phase.Ended;
            return true;
        }

        // Rows after these would be passed over in silence.
        if (reader.ValueTextEquals(listName)) throw new JsonException($"\"{listName}\" comes twice.");
        return reader.Read() && reader.TrySkip();
    }
}
